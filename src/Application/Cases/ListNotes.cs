using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>The team's working notes, latest first, a page at a time.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Note)]
public sealed record ListNotesQuery(Guid CaseId, int? Limit = null, string? After = null) : IQuery<Page<NoteView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record NoteView(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt);

internal sealed class ListNotesValidator : AbstractValidator<ListNotesQuery>
{
    public ListNotesValidator() =>
        _ = RuleFor(q => q.Limit).Must(l => l is null or (> 0 and <= PageLimits.Maximum)).WithMessage($"Between 1 and {PageLimits.Maximum}.");
}

internal sealed class ListNotesHandler(ICaseTrackerDb db) : IRequestHandler<ListNotesQuery, Result<Page<NoteView>>>
{
    public async Task<Result<Page<NoteView>>> Handle(ListNotesQuery query, CancellationToken ct)
    {
        var rows = db.Notes.Where(n => n.CaseId == new CaseId(query.CaseId));
        if (query.After is { } after)
        {
            if (Cursor.Read(after, 1) is not [{ } text]
                || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var last)) return Cursor.NotOurs;
            rows = rows.Where(n => n.WrittenAt < last);
        }
        var limit = query.Limit ?? PageLimits.Default;
        var found = await (from note in rows
                           join person in db.Staff on note.WrittenBy equals person.Id
                           orderby note.WrittenAt descending
                           select new NoteView(note.Id, note.Text, person.DisplayName, note.WrittenAt)).Take(limit + 1).ToListAsync(ct);
        var items = found.Take(limit).ToList();
        return new Page<NoteView>(items, found.Count > limit ? Cursor.Of(items[^1].WrittenAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)) : null);
    }
}
