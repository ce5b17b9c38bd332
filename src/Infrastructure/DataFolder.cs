namespace CaseTracker.Infrastructure;

/// <summary>The one folder of an installation (<c>--data DIR</c>). Keys lie apart from everything a database dump or evidence copy would take.</summary>
public sealed record DataFolder(string Root)
{
    /// <summary>The private PostgreSQL cluster; unused when a connection string is configured.</summary>
    public string Postgres => Path.Combine(Root, "postgres");

    /// <summary>The key-encryption key, file mode 0400. Never backed up together with the rest.</summary>
    public string Keys => Path.Combine(Root, "keys");

    public string Evidence => Path.Combine(Root, "evidence");

    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>What was made of evidence to look at, sealed; it can be made again, so no backup needs it.</summary>
    public string Previews => Path.Combine(Root, "previews");

    /// <summary>Maildir that receives all mail when no SMTP server is configured.</summary>
    public string Mail => Path.Combine(Root, "mail");
}
