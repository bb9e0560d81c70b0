"""The array operations with which the syntax model reads: thinc's, by numpy, without what only training needs."""

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps


class Operations(NumpyOps):  # type: ignore[misc]
    """Products of matrices by numpy's library, which serves more processors well than thinc's own, and maxout by it."""

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def maxout(self, X: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int32]]:  # noqa: N803 - thinc's name
        """The greatest of each unit's pieces; which piece it was is left out."""
        best = X[:, :, 0]
        for piece in range(1, X.shape[2]):
            best = np.maximum(best, X[:, :, piece])
        return best, np.empty((0, 0), dtype=np.int32)
