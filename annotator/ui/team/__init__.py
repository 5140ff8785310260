"""What a team does in the window: packages in and out, merges, who labels what, conflicts."""
