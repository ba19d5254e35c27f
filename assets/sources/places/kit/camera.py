"""The camera of a place: one set of numbers for Blender and for what is drawn in 2D."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

SENSOR_MM = 36.0


@dataclass(frozen=True)
class Camera:
    """A camera at `at` (metres), turned by `yaw` and `pitch` degrees; yaw 0 looks along +y."""

    at: tuple[float, float, float]
    yaw: float = 0.0
    pitch: float = 0.0
    lens_mm: float = 27.6
    shift_y: float = 0.0
    width: int = 2020
    height: int = 1180
    shift_x: float = 0.0
    # Pixels of this camera to a pixel of the whole map; more than 1 in an inset.
    zoom: float = 1.0

    def axes(self) -> np.ndarray:
        """Rows: right, up and forward of the camera in the world."""
        yaw, pitch = math.radians(self.yaw), math.radians(self.pitch)
        forward = np.array(
            [
                -math.sin(yaw) * math.cos(pitch),
                math.cos(yaw) * math.cos(pitch),
                math.sin(pitch),
            ]
        )
        right = np.array([math.cos(yaw), math.sin(yaw), 0.0])
        return np.stack([right, np.cross(right, forward), forward])

    def project(self, points: np.ndarray) -> np.ndarray:
        """Map pixels and depth in metres, shape (n, 3), of world points (n, 3)."""
        local = (np.atleast_2d(points).astype(float) - np.array(self.at)) @ self.axes().T
        focal = self.lens_mm / SENSOR_MM * self.width
        depth = np.maximum(local[:, 2], 1e-3)
        across = self.width / 2 + self.shift_x * self.width + focal * local[:, 0] / depth
        down = self.height / 2 + self.shift_y * self.width - focal * local[:, 1] / depth
        return np.stack([across, down, local[:, 2]], axis=1)

    def inset(self, box: tuple[int, int, int, int], zoom: float) -> Camera:
        """The camera that sees only the box (x0, y0, x1, y1 of this one's pixels), `zoom` times finer."""
        x0, y0, x1, y1 = box
        wide, tall = round((x1 - x0) * zoom), round((y1 - y0) * zoom)
        across = (self.width / 2 + self.shift_x * self.width - x0) * zoom
        down = (self.height / 2 + self.shift_y * self.width - y0) * zoom
        return replace(
            self,
            lens_mm=self.lens_mm * self.width / (x1 - x0),
            width=wide,
            height=tall,
            zoom=self.zoom * zoom,
            shift_x=(across - wide / 2) / wide,
            shift_y=(down - tall / 2) / wide,
        )

    def pixel(self, point: tuple[float, float, float]) -> tuple[float, float]:
        """Map pixel of one world point."""
        across, down, _ = self.project(np.array([point]))[0]
        return float(across), float(down)

    def unproject(self, depth: np.ndarray) -> np.ndarray:
        """World points (height, width, 3) of a depth picture in metres."""
        tall, wide = depth.shape
        scale = self.width / wide
        across = (np.arange(wide) + 0.5) * scale - self.width / 2 - self.shift_x * self.width
        down = (np.arange(tall) + 0.5) * scale - self.height / 2 - self.shift_y * self.width
        focal = self.lens_mm / SENSOR_MM * self.width
        right, up, forward = self.axes().astype(np.float32)
        rays = across[None, :, None] / focal * right - down[:, None, None] / focal * up + forward
        return (rays * depth[..., None] + np.array(self.at)).astype(np.float32)
