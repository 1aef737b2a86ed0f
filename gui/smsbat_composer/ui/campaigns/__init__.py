"""The list of campaigns and what stands in its place while there are none."""
