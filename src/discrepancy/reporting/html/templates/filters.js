"use strict";
{
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const findings = [...document.querySelectorAll(".finding")];
  const ranks = ["low", "medium", "high"];

  const apply = () => {
    const { kind, severity, outlet } = form.elements;
    for (const finding of findings) {
      finding.hidden = !(
        (!kind.value || finding.dataset.kind === kind.value) &&
        (!severity.value || ranks.indexOf(finding.dataset.severity) >= ranks.indexOf(severity.value)) &&
        (!outlet.value || finding.dataset.outlets.split(" ").includes(outlet.value))
      );
    }
    const count = findings.filter((finding) => !finding.hidden).length;
    shown.textContent = `${count} of ${findings.length} findings shown`;
  };

  const showAll = () => {
    form.reset();
    apply();
  };

  // A link to a finding that is filtered out shows all findings again.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.closest(".finding[hidden]")) {
      showAll();
      target.scrollIntoView();
    }
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("change", apply);
    form.querySelector("button").addEventListener("click", showAll);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", reveal);
    apply();
  }
}
