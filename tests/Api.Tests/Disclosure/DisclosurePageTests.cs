using System.Net;
using CaseTracker.Api.Tests.Evidence;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Disclosure;

/// <summary>Disclosure as people do it: forms without script.</summary>
public sealed class DisclosurePageTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private string Root => $"/cases/{app.World.Case}/disclosure";

    [Fact]
    public async Task Lines_are_chosen_and_decided_on_the_schedule_and_errors_stand_beside_their_fields()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case, "Ledger <b>one</b>"));
        var page = await lead.HtmlAsync(Root);
        Assert.Contains("Ledger &lt;b&gt;one&lt;/b&gt;", page, StringComparison.Ordinal);

        var refused = await lead.SubmitAsync(Root, page, "Input.Reason", ("Input.Items", line.ToString()), ("Input.Status", "WITHHELD_PII"), ("Input.Reason", "A shelter"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await refused.Content.ReadAsStringAsync(Ct);
        Assert.Contains("id=\"Input_CourtOrder-error\"", again, StringComparison.Ordinal);
        Assert.Contains("A shelter", again, StringComparison.Ordinal);
        var decided = await lead.SubmitAsync(Root, again, "Input.Reason", ("Input.Items", line.ToString()), ("Input.Status", "WITHHELD_PII"), ("Input.Reason", "A shelter"), ("Input.CourtOrder", "Order 3/26"));

        Assert.Equal(Root, decided.Headers.Location?.OriginalString);
        Assert.Contains("Order 3/26", await lead.HtmlAsync($"{Root}?status=WITHHELD_PII"), StringComparison.Ordinal);
        var seen = await investigator.HtmlAsync(Root);
        Assert.DoesNotContain("Input.Status", seen, StringComparison.Ordinal);
        Assert.Contains(line.ToString(), seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await investigator.GetAsync($"/evidence/{await EvidenceOfAsync(line)}/disclosure", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_mark_is_set_and_cleared_on_its_pages_and_a_supervisor_answers_a_withholding()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var investigator = await app.AsAsync(app.World.Investigator);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var line = await lead.LineAsync(await lead.RegisterAsync(app.World.Case));
        var item = $"{Root}/items/{line}";
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(investigator, $"{item}/flag")).StatusCode);
        Assert.Equal(item, (await SubmitAsync(investigator, $"{item}/flag", ("Input.Reason", "Alibi"))).Headers.Location?.OriginalString);
        Assert.Contains("May assist the defence and neither disclosed", await lead.HtmlAsync(Root), StringComparison.Ordinal);
        Assert.Equal(item, (await SubmitAsync(lead, $"{item}/decide", ("Input.Status", "WITHHELD_PRIVILEGE"), ("Input.Reason", "Counsel"), ("Input.CourtOrder", "Order 1"))).Headers.Location?.OriginalString);
        Assert.DoesNotContain("/withholding", await lead.HtmlAsync(item), StringComparison.Ordinal);
        Assert.Contains($"{item}/withholding", await supervisor.HtmlAsync(item), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(supervisor, $"{item}/withholding", ("Input.Reason", "No answer"))).StatusCode);
        Assert.Equal(item, (await SubmitAsync(supervisor, $"{item}/withholding", ("Input.Answer", "yes"), ("Input.Reason", "Read"))).Headers.Location?.OriginalString);
        Assert.Equal(item, (await SubmitAsync(investigator, $"{item}/clear", ("Input.Reason", "Disproved"))).Headers.Location?.OriginalString);
        Assert.Equal(item, (await SubmitAsync(supervisor, $"{item}/clearing", ("Input.Answer", "yes"), ("Input.Reason", "Seen"))).Headers.Location?.OriginalString);
        var history = await lead.HtmlAsync(item);
        foreach (var step in (string[])["Marked: may assist the defence", "Withholding proposed", "Withholding agreed to", "Asked to clear the mark", "The mark was cleared"]) Assert.Contains(step, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_is_begun_filled_asked_for_and_released_on_its_pages()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var (_, line) = await lead.ToDiscloseAsync(app.World.Case, Bytes(300));
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(lead, $"{Root}/sets/new", ("Input.Audience", "DEFENCE"))).StatusCode);
        var set = (await SubmitAsync(lead, $"{Root}/sets/new", ("Input.Audience", "DEFENCE"), ("Input.Recipient", "Counsel"), ("Input.Law", "Art. 7"))).Headers.Location!.OriginalString;
        var points = app.Services.GetRequiredService<IReferenceCodes>().List("DefaultRedaction").Select(c => ($"Input.Checks[{c.Code}]", "notInIt")).ToList();
        (string, string)[] answers = [("Input.Items", line.ToString()), ("Input.Form", "original")];

        var refused = await SubmitAsync(lead, $"{set}/add", [.. answers, .. points.Skip(1)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Answer every point", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(set, (await SubmitAsync(lead, $"{set}/add", [.. answers, .. points])).Headers.Location?.OriginalString);
        Assert.Equal(set, (await lead.SubmitAsync(set, await lead.HtmlAsync(set), "handler=Ask")).Headers.Location?.OriginalString);
        Assert.DoesNotContain("handler=Release", await lead.HtmlAsync(set), StringComparison.Ordinal);
        Assert.Equal(set, (await supervisor.SubmitAsync(set, await supervisor.HtmlAsync(set), "handler=Release")).Headers.Location?.OriginalString);
        await app.MakeAsync(Guid.Parse(set[^36..]), app.World.Supervisor);

        var page = await lead.HtmlAsync(set);
        Assert.Contains("handler=File", page, StringComparison.Ordinal);
        Assert.Equal("application/zip", (await lead.GetAsync($"{set}?handler=File", Ct)).Content.Headers.ContentType?.MediaType);
        Assert.Equal(set, (await SubmitAsync(lead, $"{set}/receipt", ("Input.ReceivedBy", "Clerk"), ("Input.On", await TodayAsync()), ("Input.Channel", "IN_PERSON"))).Headers.Location?.OriginalString);
        Assert.Equal(set, (await SubmitAsync(lead, $"{set}/recall", ("Input.ItemId", line.ToString()), ("Input.Reason", "Wrong version"), ("Input.On", await TodayAsync()))).Headers.Location?.OriginalString);
        var recall = await app.ScalarAsync<Guid>("select id from release_recalls where set_id = $1", Guid.Parse(set[^36..]));
        Assert.Equal(set, (await SubmitAsync(lead, $"{set}/recalls/{recall}", ("Input.Step", "DESTROYED"), ("Input.On", await TodayAsync()))).Headers.Location?.OriginalString);
        page = await lead.HtmlAsync(set);
        foreach (var told in (string[])["No undertaking", "Wrong version", "Destruction confirmed"]) Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("Recalled, given back or destroyed", await lead.HtmlAsync($"{Root}/items/{line}"), StringComparison.Ordinal);
        Assert.Contains("Counsel", await lead.HtmlAsync($"{Root}/sets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_another_case_has_no_page_here()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var other = await TestWorld.OpenCaseAsync(lead, "Other");
        var line = await lead.LineAsync(await lead.RegisterAsync(other));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"{Root}/items/{line}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"{Root}/sets/{await lead.DraftAsync(other)}", Ct)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string path, params (string, string)[] answers) =>
        await client.SubmitAsync(path, await client.HtmlAsync(path), "Input.", answers);

    private Task<string> TodayAsync() => app.ScalarAsync<string>("select to_char(now() at time zone 'Europe/Berlin', 'YYYY-MM-DD')");

    private Task<Guid> EvidenceOfAsync(Guid line) => app.ScalarAsync<Guid>("select exhibit_id from disclosure_items where id = $1", line);
}
