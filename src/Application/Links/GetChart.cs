using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Links;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Links;

/// <summary>The link chart of a case: suspects by name, victims by pseudonym, groups and things, each in its place, and what links them. The same chart always looks the same.</summary>
/// <param name="Kinds">Codes of the lists ChartNodeKind and TraceKind to show; null or empty: all.</param>
/// <param name="Search">Shows what this is part of, and what is linked with it; null: all.</param>
[Requires(Permissions.CaseRead), Audited(AuditAct.Combine, AuditObject.Link)]
public sealed record GetChartQuery(Guid CaseId, IReadOnlyList<string>? Kinds = null, string? Search = null) : IQuery<ChartView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="All">Nodes of the case, shown or not.</param>
/// <param name="Beyond">Nodes that match but are more than one chart shows.</param>
/// <param name="Kinds">That the case has at all.</param>
public sealed record ChartView(int Width, int Height, IReadOnlyList<ChartNode> Nodes, IReadOnlyList<ChartLink> Links, int All, int Beyond, IReadOnlyList<string> Kinds);

/// <param name="Kind">Code of the list ChartNodeKind, or TraceKind.</param>
/// <param name="Label">Empty where a victim is concerned.</param>
/// <param name="X">Middle of the node, in the units of the chart's width.</param>
/// <param name="Links">Shown ones.</param>
/// <param name="AlsoIn">Other cases that the caller sees in which the same identifier turned up.</param>
/// <param name="Matches">What was searched for; false for what is only linked with it.</param>
public sealed record ChartNode(Guid Id, string Kind, string Reference, string Label, string Identifier, int X, int Y, int Links, int AlsoIn, bool Matches);

internal sealed class GetChartValidator : AbstractValidator<GetChartQuery>
{
    private const int SearchMaxLength = 100;
    private const int MostKinds = 40;

    public GetChartValidator()
    {
        _ = RuleFor(q => q.Search).MaximumLength(SearchMaxLength).WithMessage($"At most {SearchMaxLength} characters.");
        _ = RuleFor(q => q.Kinds).Must(kinds => kinds is null || kinds.Count <= MostKinds).WithMessage($"At most {MostKinds}.");
    }
}

internal sealed class GetChartHandler(ChartReading reading, AuditNotes audit) : IRequestHandler<GetChartQuery, Result<ChartView>>
{
    /// <summary>More than this nobody reads, and the layout takes its time.</summary>
    private const int Most = 600;

    public async Task<Result<ChartView>> Handle(GetChartQuery query, CancellationToken ct)
    {
        var (all, links) = await reading.OfAsync(new CaseId(query.CaseId), ct);
        var wanted = query.Kinds is { Count: > 0 } kinds ? all.Where(t => kinds.Contains(t.Kind)).ToList() : [.. all];
        var found = Matching(wanted, query.Search?.Trim() ?? "");
        var near = links.Where(l => found.Contains(l.From) || found.Contains(l.To)).SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        List<ChartThing> fitting = [.. wanted.Where(t => found.Contains(t.Id) || near.Contains(t.Id))];
        List<ChartThing> shown = [.. fitting.Take(Most)];
        var index = shown.Index().ToDictionary(t => t.Item.Id, t => t.Index);
        List<ChartLink> between = [.. links.Where(l => index.ContainsKey(l.From) && index.ContainsKey(l.To))];
        var layout = ChartLayout.Of(shown.Count, [.. between.Select(l => (index[l.From], index[l.To]))]);
        var degrees = between.SelectMany(l => new[] { l.From, l.To }).CountBy(id => id).ToDictionary();
        audit.Showed(shown.Select(t => t.Id));
        return new ChartView(
            layout.Width, layout.Height,
            [.. shown.Select((t, i) => new ChartNode(t.Id, t.Kind, t.Reference, t.Label, t.Identifier, layout.Places[i].X, layout.Places[i].Y, degrees.GetValueOrDefault(t.Id), t.AlsoIn, found.Contains(t.Id)))],
            between, all.Count, fitting.Count - shown.Count, [.. all.Select(t => t.Kind).Distinct()]);
    }

    private static HashSet<Guid> Matching(List<ChartThing> things, string search)
    {
        if (search.Length == 0) return [.. things.Select(t => t.Id)];
        return [.. things.Where(t => new[] { t.Reference, t.Label, t.Identifier }.Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase))).Select(t => t.Id)];
    }
}
