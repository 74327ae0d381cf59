package enum DatasetsPlaceholder {}
