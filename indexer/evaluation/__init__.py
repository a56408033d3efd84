"""How well search answers: judged queries through the running API, beside two other engines."""
