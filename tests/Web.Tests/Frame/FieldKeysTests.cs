using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Tests.Frame;

public sealed class FieldKeysTests
{
    private static readonly CompiledPageActionDescriptor Page = new()
    {
        BoundProperties = [new ParameterDescriptor { Name = "Reason", ParameterType = typeof(string) }, new ParameterDescriptor { Name = "Input", ParameterType = typeof(Form) }],
    };

    [Theory]
    [InlineData("Title", "Input.Title")]
    [InlineData("title", "Input.Title")]
    [InlineData("Pieces[1].Name", "Input.Pieces[1].Name")]
    [InlineData("Reason", "Reason")]
    [InlineData("Unknown", "")]
    [InlineData("Length", "")]
    [InlineData(null, "")]
    public void A_refusal_finds_the_field_of_the_page_it_means(string? field, string key) => Assert.Equal(key, FieldKeys.Find(Page, field));

    private sealed record Form(string Title, IReadOnlyList<string> Pieces);
}
