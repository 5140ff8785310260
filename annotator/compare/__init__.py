"""What is the same place, what is the same answer, and why not. Agreement and adjudication read nothing else."""
