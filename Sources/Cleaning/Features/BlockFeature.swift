/// What the model of main content knows of a block: numbers from 0 to 63 each, that stand for what
/// holds on any page. Counts are on a scale of logarithms, shares in 63rds.
package enum BlockFeature: Int, CaseIterable, Sendable {
  // The block alone.
  case words, bytes, stops, stopsPerWord, commasPerWord, digits, bold, links, endsSentence
  case endsColon, uppercase, wordLength, role, tag, headingLevel, unspaced, startsLower, marks
  case repeated, mass
  // Words that it shares with the page, its title, its description, its structured data.
  case frequentWords, titleWords, titleCovered, descriptionWords, descriptionCovered, bodyWindows
  // What is called as it is: blocks of the same path of tags and classes, of tags alone.
  case pathBlocks, pathWords, pathLinks, pathLong, pathShare, pathKept
  case tagPathBlocks, tagPathWords, tagPathLinks, tagPathLong, tagPathKept
  // The elements around it that hold more than it: the nearest four that differ.
  case around1Blocks, around1Words, around1Links, around1Mass, around1Long
  case around2Blocks, around2Words, around2Links, around2Mass, around2Long
  case around3Blocks, around3Words, around3Links, around3Mass, around3Long
  case around4Blocks, around4Words, around4Links, around4Mass, around4Long
  // Where it stands to the smallest elements with half, three quarters, nine tenths of the mass,
  // and to the element that the rules take for the article.
  case fromHalf, fromThreeQuarters, fromNineTenths, fromArticle
  // Names and roles around it, and of the nearest three elements.
  case boilerplate, region, comments, hidden, caption, credit, byline, standfirst, body
  case nearBoilerplate, nearRegion, nearCaption, nearByline, nearStandfirst, nearBody
  case stepsToBoilerplate
  // Tags around it.
  case inAside, inFooter, inNav, inHeader, inForm, inSection, inArticle, inMain, inTable, inList
  case inQuote, inFigure, inDetails, inLink, depth, articlesBefore
  // What the rules say.
  case ruleKept, ruleReason
  // Its place.
  case place, wordsBefore, massBefore, mainHeadingsBefore, sinceMainHeading, sinceHeading
  case toHeading, sinceLong, toLong, fromFirstKept, fromLastKept, sinceImage
  // The blocks before and after it.
  case back2Words, back2Links, back2Ends, back2Role, back2Kept, back2Path
  case back1Words, back1Links, back1Ends, back1Role, back1Kept, back1Path
  case next1Words, next1Links, next1Ends, next1Role, next1Kept, next1Path
  case next2Words, next2Links, next2Ends, next2Role, next2Kept, next2Path
  case window3Mass, window3Kept, window8Mass, window8Kept
  // The page.
  case pageBlocks, pageMass, pageLinks, pageLong, pageMainHeadings, pageArticles, pageKeptShare
  case pageHasBody, pageIsArticle, pageLists
  // What the block before announces, and what kind of article the structured data tells of.
  case back1Colon, pageIsNews
  // Learned scores of the names around each block and of its words, its own and its neighbours'.
  case names, back2Names, back1Names, next1Names, next2Names
  case vocabulary, back2Vocabulary, back1Vocabulary, next1Vocabulary, next2Vocabulary
}
