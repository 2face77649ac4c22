/** A page of ours as people write them: banners, blank lines, trailing spaces, flow tags, notes behind values. */
export const GARDEN = `---
# ---------- #
#  PAGE INFO #
# ---------- #

title: Garden FAQ
permalink: /garden/faq # never change this
tags: [garden, help]
summary: "All about the garden."
toc: true
weight: 3
layout: faq

# ---------- #
#   CONTENT  #
# ---------- #

faqs:

# ---------- #
#  WATERING  #
# ---------- #

  - topic: "Watering"
    anchor: "watering"
    items:
      - question: "How often do I water?"
        anchor: "how-often"
        answer: |
          Twice a week.
     
          In summer, every day.   

      # Asked every spring
      - question: "Can I use rain water?"
        anchor: "rain-water"
        answer: |
          Yes, see [how often](#how-often).


# ---------- #
#    SOIL    #
# ---------- #

  - topic: "Soil"
    anchor: "soil"
    items:
      - question: "Which soil is best?"
        anchor: "best-soil"
        answer: |
          {% assign soil = site.soil %}
          The {{ soil }} one.
---
{% include intro.html %}

---
More.
`;
