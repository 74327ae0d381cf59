package enum PublishingPlaceholder {}
