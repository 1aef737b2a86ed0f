"""The parts of the Delivery step."""
