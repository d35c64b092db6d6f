"""How statements stand to one another, and why.

weights     how much a term tells in each week
lists       what of a statement tells whom it meets
catalogue   the lists of weeks and speakers, brought up to date
candidates  who meets whom
answers     what two statements that meet are to each other
relinking   the links of the weeks that a change reaches
"""
