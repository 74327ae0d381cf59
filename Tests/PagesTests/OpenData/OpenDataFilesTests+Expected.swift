@testable import Pages

extension OpenDataFilesTests {
  static let expectedMetadata = ##"""
    {
      "@context": [
        "http://www.w3.org/ns/csvw",
        {
          "@language": "en-GB"
        }
      ],
      "url": "asked.csv",
      "dc:title": "Asked",
      "dc:description": "How many were asked.\n\nOne line and another.\n\nA second paragraph.",
      "dc:license": {
        "@id": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
      },
      "dc:source": {
        "@id": "https://example.org/a?b=%3Cc%3E",
        "dc:title": "A \"report\"",
        "dc:date": {
          "@value": "2015-03-01",
          "@type": "xsd:date"
        }
      },
      "dc:publisher": {
        "schema:name": "Safer Sale Partnership",
        "schema:url": {
          "@id": "https://example.org/"
        }
      },
      "dc:issued": {
        "@value": "2015-03-02",
        "@type": "xsd:date"
      },
      "dialect": {
        "encoding": "utf-8",
        "delimiter": ",",
        "quoteChar": "\"",
        "doubleQuote": true,
        "lineTerminators": [
          "\r\n"
        ],
        "header": true,
        "trim": false
      },
      "notes": [
        {
          "@type": "skos:Concept",
          "skos:notation": "[c]",
          "skos:prefLabel": "withheld"
        },
        {
          "@type": "skos:Concept",
          "skos:notation": "[p]",
          "skos:prefLabel": "provisional"
        },
        {
          "dc:description": "An apostrophe stands before each text that a spreadsheet would take for a formula."
        }
      ],
      "tableSchema": {
        "columns": [
          {
            "name": "area",
            "titles": [
              "area",
              "Borough"
            ],
            "dc:description": "Bury: the row that the others are compared with",
            "datatype": "string",
            "required": true,
            "propertyUrl": "http://purl.org/linked-data/sdmx/2009/dimension#refArea"
          },
          {
            "name": "period",
            "titles": [
              "period",
              "Period"
            ],
            "dc:description": "financial year; break in the series from 2014/15: asked otherwise",
            "datatype": {
              "base": "string",
              "format": "[0-9]{4}-[0-9]{2}"
            },
            "required": true,
            "propertyUrl": "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod"
          },
          {
            "name": "value",
            "titles": [
              "value",
              "People"
            ],
            "dc:description": "people; higher is better",
            "datatype": {
              "base": "decimal",
              "minimum": "0"
            },
            "null": "",
            "propertyUrl": "http://purl.org/linked-data/sdmx/2009/measure#obsValue"
          },
          {
            "name": "marker",
            "titles": [
              "marker",
              "Marker"
            ],
            "dc:description": "[c] withheld; [p] provisional",
            "datatype": {
              "base": "string",
              "format": "(\\[(c|x|z|low)\\]|\\[[upreb]\\]( \\[[upreb]\\])*)"
            },
            "null": ""
          },
          {
            "name": "note",
            "titles": [
              "note",
              "Note"
            ],
            "datatype": "string",
            "null": "",
            "propertyUrl": "http://www.w3.org/2004/02/skos/core#note"
          }
        ],
        "primaryKey": [
          "area",
          "period"
        ],
        "rowTitles": [
          "area",
          "period"
        ]
      }
    }

    """##

  static func expectedPackage(digest: String) -> String {
    ##"""
    {
      "profile": "tabular-data-package",
      "name": "safer-sale",
      "title": "Safer Sale",
      "homepage": "https://example.org/",
      "licenses": [
        {
          "path": "https://example.org/ogl",
          "title": "OGL"
        }
      ],
      "sources": [
        {
          "title": "A \"report\", 1 March 2015",
          "path": "https://example.org/a?b=%3Cc%3E"
        }
      ],
      "contributors": [
        {
          "title": "Safer Sale Partnership",
          "role": "publisher"
        }
      ],
      "resources": [
        {
          "profile": "tabular-data-resource",
          "name": "asked",
          "title": "Asked",
          "description": "How many were asked.\n\nOne line and another.\n\nA second paragraph.\n\nAn apostrophe stands before each text that a spreadsheet would take for a formula.",
          "path": "data/asked.csv",
          "format": "csv",
          "mediatype": "text/csv",
          "encoding": "utf-8",
          "bytes": 78,
          "hash": "sha256:\##(digest)",
          "licenses": [
            {
              "name": "OGL-UK-3.0",
              "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
              "title": "Open Government Licence v3.0"
            }
          ],
          "sources": [
            {
              "title": "A \"report\", 1 March 2015",
              "path": "https://example.org/a?b=%3Cc%3E"
            }
          ],
          "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": "\"",
            "doubleQuote": true,
            "skipInitialSpace": false,
            "header": true
          },
          "schema": {
            "fields": [
              {
                "name": "area",
                "title": "Borough",
                "description": "Bury: the row that the others are compared with",
                "type": "string",
                "constraints": {
                  "required": true
                }
              },
              {
                "name": "period",
                "title": "Period",
                "description": "financial year; break in the series from 2014/15: asked otherwise",
                "type": "string",
                "constraints": {
                  "required": true,
                  "pattern": "[0-9]{4}-[0-9]{2}"
                }
              },
              {
                "name": "value",
                "title": "People",
                "description": "people; higher is better",
                "type": "number",
                "constraints": {
                  "minimum": 0
                }
              },
              {
                "name": "marker",
                "title": "Marker",
                "description": "[c] withheld; [p] provisional",
                "type": "string",
                "constraints": {
                  "pattern": "(\\[(c|x|z|low)\\]|\\[[upreb]\\]( \\[[upreb]\\])*)"
                }
              },
              {
                "name": "note",
                "title": "Note",
                "type": "string"
              }
            ],
            "missingValues": [
              ""
            ],
            "primaryKey": [
              "area",
              "period"
            ]
          }
        }
      ]
    }

    """##
  }

  static let expectedDataset = ##"""
    {"@context":"https://schema.org/","@type":"Dataset","@id":"https://example.org/data/asked/",\##
    "name":"Asked",\##
    "description":"How many were asked.\n\nOne line and another.\n\nA second paragraph.",\##
    "url":"https://example.org/data/asked/","inLanguage":"en-GB",\##
    "license":"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",\##
    "creditText":"Source: A \"report\", 1 March 2015, licensed under Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",\##
    "isAccessibleForFree":true,"publisher":{"@type":"Organization",\##
    "name":"Safer Sale Partnership","url":"https://example.org/"},\##
    "isBasedOn":{"@type":"CreativeWork","name":"A \"report\"",\##
    "url":"https://example.org/a?b=%3Cc%3E","datePublished":"2015-03-01"},\##
    "datePublished":"2015-03-02","temporalCoverage":"2014-04-01/2015-03-31",\##
    "spatialCoverage":{"@type":"Place","name":"Sale"},\##
    "variableMeasured":{"@type":"PropertyValue","name":"Asked","unitText":"people"},\##
    "includedInDataCatalog":{"@type":"DataCatalog","@id":"https://example.org/data/",\##
    "name":"Safer Sale","url":"https://example.org/data/"},\##
    "distribution":[{"@type":"DataDownload","encodingFormat":"text/csv",\##
    "contentUrl":"https://example.org/data/asked.csv"}]}
    """##

  static let expectedCatalog = ##"""
    {"@context":"https://schema.org/","@type":"DataCatalog","@id":"https://example.org/data/",\##
    "name":"Safer Sale","url":"https://example.org/data/","inLanguage":"en-GB",\##
    "license":"https://example.org/ogl","publisher":{"@type":"Organization",\##
    "name":"Safer Sale Partnership","url":"https://example.org/"},"dataset":[{"@type":"Dataset",\##
    "@id":"https://example.org/data/asked/","name":"Asked","description":"How many were asked.",\##
    "url":"https://example.org/data/asked/",\##
    "license":"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}]}
    """##
}
