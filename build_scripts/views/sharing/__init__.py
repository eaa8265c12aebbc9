"""What leaves the site: citations, embedded quotations, feeds, data for search engines, old addresses."""
