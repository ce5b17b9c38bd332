using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Tests.Frame;

public sealed class QueryLinksTests
{
    private static HttpRequest Request(string query) => new DefaultHttpContext { Request = { Path = "/cases", QueryString = new(query) } }.Request;

    [Fact]
    public void A_changed_filter_keeps_the_others_and_starts_at_the_first_page() =>
        Assert.Equal("/cases?lead=a&stage=TRIAL", Request("?stage=INTAKE&lead=a&after=x").With("stage", "TRIAL"));

    [Fact]
    public void The_next_page_keeps_the_filters() =>
        Assert.Equal("/cases?stage=INTAKE&after=y", Request("?stage=INTAKE&after=x").With("after", "y"));

    [Fact]
    public void One_of_several_values_is_taken_out_alone() =>
        Assert.Equal("/cases?stage=B", Request("?stage=A&stage=B&after=x").Without("stage", "A"));
}
