"""What a feed, sitemap or list of feeds names: pages and further feeds."""
