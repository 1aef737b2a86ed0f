"""The wire: request bodies, answers, response codes and the HTTP client."""
