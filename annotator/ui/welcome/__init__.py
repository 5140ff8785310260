"""The first page: recent projects, a new project, the sample corpus."""
