// Empty until the target has content.
