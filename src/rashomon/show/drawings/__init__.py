"""The drawings of a story, each made once as SVG: for the pages, one file, paper and notebooks."""
