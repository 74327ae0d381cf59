/// The words that the rules know by what they are, in lower case.
enum WordGroups {
  static let all: [(WordTraits, String)] = parts + numerals + labels + subjects + single

  private static let parts: [(WordTraits, String)] = [
    (
      .be,
      """
      is are was were be been being am isn't aren't wasn't weren't remains remained remain stays
      stayed stay stands stood stand
      """
    ),
    (.have, "has have had having hasn't haven't hadn't"),
    (
      .adverb,
      """
      also now still again not never already even far much well just all too currently ever yet
      almost quite rather very slightly both then so somewhat
      """
    ),
    (
      .modal,
      """
      to will would could should may might can must shall cannot help helps helping won't can't
      couldn't let
      """
    ),
    (
      .function,
      """
      in across by from since over under and but while as after before during on for again too
      last this each every when because though although whereas with until between among more
      less faster slower further compared overall year again or than if throughout against
      """
    ),
    (
      .article,
      """
      a an the this that another no sharp small large big slight steep steady further similar
      average recorded marked huge slow rapid any year's last great general overall its
      """
    ),
    (.joining, "to and or until till through &"),
  ]

  private static let numerals: [(WordTraits, String)] = [
    (
      .cardinal,
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
      """
    ),
    (
      .multiplier,
      "hundred hundreds thousand thousands million millions billion billions dozen dozens"
    ),
    (
      .ordinal,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
      fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
      """
    ),
    (.fraction, "half halves thirds quarter quarters fifths sixths eighths tenths"),
    (
      .times,
      """
      twice thrice twofold threefold fourfold fivefold sixfold sevenfold tenfold hundredfold
      """
    ),
    (.numeral, "one double treble triple quadruple zero nil nought"),
    (
      .unit,
      """
      year years month months week weeks day days hour hours minute minutes second seconds night
      nights weekend weekends mile miles metre metres kilometre kilometres acre acres hectare
      hectares tonne tonnes bed beds bedroom bedrooms bedded place person people fold per percent
      percentage point points pound pounds pence penny bn times
      """
    ),
  ]

  private static let labels: [(WordTraits, String)] = [
    (.month, "january february march april may june july august september october november"),
    (.month, "december jan feb mar apr jun jul aug sep sept oct nov dec"),
    (
      .weekday,
      """
      monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
      thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun
      """
    ),
    (
      .reference,
      """
      section sections paragraph paragraphs para paras part parts chapter chapters appendix
      appendices annex annexe annexes no nos page pages pp p clause clauses schedule schedules
      article articles regulation regulations reg regs rule rules item items minute minutes
      version versions release edition volume vol junction table tables figure fig figures
      footnote note notes box room flat unit suite plot apartment circular resolution bus tram
      platform route objective objectives priority recommendation recommendations question
      questions q phase stage tier level levels type ref reference s ss r c cm civ crim admin
      licence si wcag html css iso rfc v bs en extension ext art lot bay exit gate postcode slide
      annexure sub-section subsection exhibit document act wave
      """
    ),
    (
      .capitalReference,
      """
      year years day week quarter area group form class band grade line ward zone district key
      goal action option windows channel radio studio gcse locality sector category principle
      step task lane theme terminal block building court house house room team
      """
    ),
    (
      .street,
      """
      street st road rd avenue ave lane close drive way court place terrace crescent grove gardens
      square hill park house mews row parade walk green quay broadway boulevard bank view
      """
    ),
    (
      .telephone,
      """
      call dial ring phone telephone tel text freephone fax helpline minicom textphone mobile
      switchboard hotline contact
      """
    ),
  ]

  private static let subjects: [(WordTraits, String)] = [
    (
      [.counted, .data],
      """
      crime crimes offence offences incident incidents burglary burglaries theft thefts robbery
      robberies resident residents respondent respondents victim victims arrest arrests call calls
      complaint complaints report reports referral referrals case cases collision collisions
      casualty casualties death deaths injury injuries fire fires visit visits visitor visitors
      household households home homes ward wards borough boroughs area areas district districts
      officer officers pupil pupils violence fraud frauds arson vandalism enquiry enquiries
      offender offenders conviction convictions assault assaults tenant tenants patient patients
      request requests journey journeys cyclist cyclists pedestrian pedestrians volunteer
      volunteers applications application order orders warning warnings fine fines grant grants
      attack attacks accident accidents survey surveys council councils school schools litter
      traffic households user users reply replies response responses reoffending truancy
      bike bikes asb dwelling dwellings vehicle vehicles permit permits premises inspection
      inspections sanction sanctions absence absences admission admissions
      """
    ),
    (
      .data,
      """
      rate rates number numbers figure figures level levels share shares proportion percentage
      percentages score scores total totals count counts confidence satisfaction funding spending
      budget budgets cost costs price prices income population attendance turnout trend trends gap
      backlog wait waits performance unemployment employment recycling waste sum sums amount
      amounts demand trust offending damage interval average statistics emissions pollution
      behaviour temperature rainfall footfall deprivation poverty homelessness debt arrears turnover
      """
    ),
    (
      .amount,
      """
      number numbers share shares proportion percentage rate rates rise rises fall falls increase
      increases decrease drop reduction amount amounts sum total gap cut level levels growth risk
      improvement decline
      """
    ),
  ]

  /// Words that rules about numbers ask for one by one: those of `Words`.
  private static let single: [(WordTraits, String)] = [
    (
      [],
      """
      train a above am an and any are at below best better between biggest board call calls came
      cent check come comes consecutive day days digits each equal every exactly fastest
      fewest figures finished finishes first greatest half highest hours in is its joint
      just largest last latter least line look lowest m most nearly nil no nought now
      number o'clock of on one only operator or other out overall p past per percent
      percentage place placed pm position price quarter quarters rank ranked ranks remains
      report running safest second see service sits slowest smallest stands still straight
      successive term than that the these think this those time to top was way week were
      what worst zero
      """
    )
  ]
}
