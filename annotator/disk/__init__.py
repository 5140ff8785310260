"""Files as the system has them: read only where they are files, made where nobody else can have made them ready."""
