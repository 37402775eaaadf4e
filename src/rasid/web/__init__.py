"""The page: readings in one HTML file that opens in any browser, without a network."""
