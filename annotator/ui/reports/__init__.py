"""Reports of sections: as one HTML file, and as pages to print."""
