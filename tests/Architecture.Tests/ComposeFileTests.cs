namespace CaseTracker.Architecture.Tests;

public sealed class ComposeFileTests
{
    [Fact]
    public void Maps_lists_and_scalars_are_read()
    {
        var read = ComposeFile.Read("""
            # a comment
            services:
              app:
                image: "app:1" # another
                empty:
                ports:
                  - "443:443"
                  - 80
            """);
        var app = (Dictionary<string, object?>)((Dictionary<string, object?>)read["services"]!)["app"]!;
        Assert.Equal("app:1", app["image"]);
        Assert.Null(app["empty"]);
        Assert.Equal(["443:443", "80"], (List<string>)app["ports"]!);
    }

    [Theory]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: &anchor 1")]
    [InlineData("a: [1, 2]")]
    [InlineData("a: {b: 1}")]
    [InlineData("a: |")]
    [InlineData("a:\n    b: 1")]
    [InlineData("a:\n\tb: 1")]
    [InlineData("a:\n  - b: 1")]
    [InlineData("a:1")]
    [InlineData("just text")]
    [InlineData("a: 1\n   b: 2")]
    public void Whatever_else_YAML_allows_is_an_error(string yaml) => Assert.Throws<FormatException>(() => ComposeFile.Read(yaml));
}
