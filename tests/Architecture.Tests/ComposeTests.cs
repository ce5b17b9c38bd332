using System.Text.RegularExpressions;

namespace CaseTracker.Architecture.Tests;

/// <summary>docker-compose.yml and the Dockerfile, checked as text: no container engine is needed, and none is used.</summary>
public sealed partial class ComposeTests
{
    private static readonly string[] Instances = ["app1", "app2"];

    private static readonly Dictionary<string, object?> File = ComposeFile.Read(SourceTree.Read("docker-compose.yml"));

    private static readonly Dictionary<string, object?> Services = (Dictionary<string, object?>)File["services"]!;

    [Fact]
    public void The_services_are_two_instances_and_what_they_need() =>
        Assert.Equal(["app1", "app2", "clamav", "db", "mail", "proxy", "s3"], Services.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_image_is_pinned_to_a_version() => Selection.NoneMay(
        "Not pinned",
        Selection.Some(Services.Keys, "services").Where(name => !Instances.Contains(name)).Select(name => (string?)Service(name).GetValueOrDefault("image") ?? $"{name} has no image").Concat(BaseImages())
            .Where(image => !Version().IsMatch(image)));

    [Fact]
    public void Only_the_proxy_is_reachable_from_outside()
    {
        Selection.NoneMay("Opens a port or a network of the host", Services.Keys.Where(name => name != "proxy" && (Service(name).ContainsKey("ports") || Service(name).ContainsKey("network_mode"))));
        Assert.Equal(["443:443"], (List<string>)Service("proxy")["ports"]!);
    }

    [Fact]
    public void Both_instances_share_database_data_and_keys()
    {
        foreach (var part in (string[])["environment", "volumes", "secrets", "build", "user"])
            Assert.Equal(Service("app1")[part], Service("app2")[part]);
        var volumes = (List<string>)Service("app1")["volumes"]!;
        Assert.Contains("data:/var/lib/casetracker", volumes);
        Assert.Contains("keys:/var/lib/casetracker-keys", volumes);
        Assert.StartsWith("/var/lib/casetracker-keys/", (string)Environment()["Keys__MasterKeyFile"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_lie_in_a_volume_of_their_own() => Selection.NoneMay(
        "Mounts the keys", Services.Keys.Where(name => !Instances.Contains(name) && Service(name).GetValueOrDefault("volumes") is List<string> volumes && volumes.Exists(v => v.StartsWith("keys:", StringComparison.Ordinal))));

    [Fact]
    public void No_password_stands_in_the_file()
    {
        Selection.NoneMay("Holds a secret", Selection.Some(SourceTree.Read("docker-compose.yml").Split('\n'), "lines").Where(line => Secret().IsMatch(line)));
        Selection.NoneMay("Not from a file", ((Dictionary<string, object?>)File["secrets"]!).Where(secret => secret.Value is not Dictionary<string, object?> from || !from.ContainsKey("file")).Select(secret => secret.Key));
        Assert.Contains("deploy/secrets/", SourceTree.Read(".gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_knows_both_instances_and_asks_whether_they_are_ready()
    {
        var proxy = SourceTree.Read("deploy/Caddyfile");
        Assert.All(Instances, name => Assert.Contains($"{name}:8080", proxy, StringComparison.Ordinal));
        Assert.Contains("health_uri /health/ready", proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_gives_up_what_it_does_not_need()
    {
        Assert.Equal(["ALL"], (List<string>)Service("app1")["cap_drop"]!);
        Assert.Equal("true", Service("app1")["read_only"]);
        Assert.Contains("seccomp=unconfined", (List<string>)Service("app1")["security_opt"]!); // bubblewrap makes a namespace for each document
    }

    private static Dictionary<string, object?> Service(string name) => (Dictionary<string, object?>)Services[name]!;

    private static Dictionary<string, object?> Environment() => (Dictionary<string, object?>)Service("app1")["environment"]!;

    private static IEnumerable<string> BaseImages() => Selection.Some(From().Matches(SourceTree.Read("Dockerfile")).Select(match => match.Groups[1].Value), "base images").Where(image => image != "build");

    [GeneratedRegex(@"^FROM (\S+)", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@":v?\d+\.\d+[\w.-]*$")]
    private static partial Regex Version();

    [GeneratedRegex(@"(?i)(password|secret|key)\w*:\s+(?!/run/secrets/|/var/lib/)\S+|password=", RegexOptions.None)]
    private static partial Regex Secret();
}
