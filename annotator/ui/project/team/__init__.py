"""The Team section: members, documents by person, and previews of assignments."""
