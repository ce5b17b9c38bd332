using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>All that the files of a released set are made from; made twice, it gives the same bytes.</summary>
/// <param name="At">Time of the release: of every document and every file in the archive.</param>
/// <param name="Csv">The served lines for programs.</param>
/// <param name="Copies">In the order of the schedule; the bundle before them.</param>
public sealed record ReleasePlan(CaseId CaseId, ReleaseFacts Facts, DateTimeOffset At, PrintedDocument Schedule, PrintedDocument Certificate, byte[] Csv, IReadOnlyList<ReleaseCopy> Copies);

/// <summary>What the manifest says of the set itself.</summary>
public sealed record ReleaseFacts(string Case, int Set, int Supplement, string Audience, string Recipient, string CopyMark, string Law);

/// <param name="Name">Path in the archive. Neutral: the line and the kind of file, or the bundle.</param>
/// <param name="Line">Number on the schedule; null for the bundle.</param>
/// <param name="Sha256">Measured when it arrived; the copy is compared with it.</param>
public sealed record ReleaseCopy(string Name, int? Line, string? Form, Guid ObjectId, long SizeBytes, string Sha256);

/// <summary>A file of the archive as it was written.</summary>
/// <param name="Line">Number on the schedule; null for what was made for the set.</param>
public sealed record ReleasedEntry(string Name, long SizeBytes, string Sha256, int? Line, string? Form);
