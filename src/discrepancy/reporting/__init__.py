"""Reporting: a Report in the form that a reader wants, a module for each form; `formats` lists them."""
