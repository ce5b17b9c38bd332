using CaseTracker.Domain.Victims.Vault;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("PHONE", "+49 (0)151 234-567 8", "491512345678")]
    [InlineData("PHONE", "0049 151 2345678", "491512345678")]
    [InlineData("PHONE", "0151 2345678", "01512345678")]
    [InlineData("EMAIL", " Anna.K@Example.org ", "anna.k@example.org")]
    [InlineData("DOCUMENT", "ro-123 456/x", "RO123456X")]
    [InlineData("ACCOUNT", "de89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("PLATE", "b‑mw 1234", "BMW1234")]
    [InlineData("DEVICE", "35-209900-176148-1", "35209900176148")]
    [InlineData("DEVICE", "352099001761481 23", "35209900176148")]
    public void The_same_identifier_has_one_spelling(string kind, string written, string normalised) => Assert.Equal(normalised, Identifiers.Normalised(kind, written));

    [Theory]
    [InlineData("PHONE", "112")]
    [InlineData("DOCUMENT", "- / -")]
    [InlineData("ADDRESS", "Long Street 12, Springfield")]
    [InlineData("FORMER_NAME", "Maria Popescu")]
    public void Fragments_names_and_addresses_are_no_identifiers(string kind, string written) => Assert.Null(Identifiers.Normalised(kind, written));
}
