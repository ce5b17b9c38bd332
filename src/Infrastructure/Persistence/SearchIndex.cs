using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>
/// What app.search finds among the caller's cases, with the texts as row-level security and the filter on cases show them: each lock holds alone.
/// </summary>
internal sealed class SearchIndex(CaseTrackerDbContext db) : ISearchIndex
{
    /// <summary>So many of the newest matches are compared when the best are asked for.</summary>
    private const int Weighed = 1000;

    private const string Marks = "MaxWords=30, MinWords=12, StartSel=\u0002, StopSel=\u0003";

    public async Task<IReadOnlyList<FoundText>> FindAsync(SearchWish wish, CancellationToken ct) =>
        await (from f in db.Set<FoundRow>().FromSql($"""
                   select f.place, f.kind, f.source_id, f.case_id, f.at, t.reference, t.title,
                          case when t.text = '' then '' else ts_headline(f.language, t.text, w.words, {Marks}) end as excerpt
                   from (select app.search_words({wish.Typed}) as words) w
                   cross join lateral app.search(w.words, {wish.Kinds.ToArray()}, {wish.ByRank}, {Weighed}, {wish.Most}) f join search_texts t on t.source_id = f.source_id
                   """)
               join c in db.Cases on f.CaseId equals c.Id
               orderby f.Place
               select new FoundText(f.Kind, f.SourceId, f.Reference, f.Title, f.Excerpt, f.At, c.Id.Value, c.Reference, c.Title, c.Stage, c.Restricted)).ToListAsync(ct);
}

/// <summary>A row of the search, of no table; part of the model so that the filter on cases holds for it.</summary>
internal sealed class FoundRow
{
    public long Place { get; init; }

    public string Kind { get; init; } = "";

    public Guid SourceId { get; init; }

    public CaseId CaseId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Reference { get; init; } = "";

    public string Title { get; init; } = "";

    public string Excerpt { get; init; } = "";
}
