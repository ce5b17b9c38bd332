namespace CaseTracker.Domain.Documents;

public enum DocumentKind { CaseFile, CustodyReport, ProtectionSchedule, DeadlinesList, HearingSheet, VictimRightsLetter }

/// <summary>For whom it is made: it decides what may be in it.</summary>
public enum DocumentAudience { Prosecution, SupervisorSummary, Court, Defence, VictimLawyer, Victim }

/// <summary>What a case file may hold, in the order in which it is printed.</summary>
public enum DocumentSection { Parties, Counts, Chronology, Evidence, Custody, Hearings, SpecialMeasures, Protection, Deadlines, Decisions, Money, Annexes }

public enum DocumentState { Queued, Running, Done, Failed, Cancelled }

public enum PaperSize { A4, Letter }
