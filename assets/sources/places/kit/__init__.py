"""What every painted place is made of: shapes, materials, props, lights, the renderer and the painter."""
