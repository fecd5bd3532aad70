using Campaign.Web.Operations;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Operations;

/// <summary>Only an operator who asks on the machine itself is told which node answers.</summary>
[Collection("whole")]
public sealed class NodeNameTests(NodeNameTests.Site site) : IClassFixture<NodeNameTests.Site>
{
    [Theory]
    [InlineData("/", true, false, true)]
    [InlineData("/healthz/ready", true, false, true)]
    [InlineData("/api/v1/messages", true, false, true)]
    [InlineData("/healthz/ready", false, false, false)]
    [InlineData("/healthz/ready", true, true, false)]
    public async Task The_node_is_named(string address, bool asked, bool throughProxy, bool told)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (asked)
            request.Headers.Add(NodeName.Header, "?");
        if (throughProxy)
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await site.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(told ? ["nut-b"] : [], answer.Headers.TryGetValues(NodeName.Header, out var names) ? names : []);
    }

    /// <summary>A node with a name.</summary>
    public sealed class Site : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Campaign:Node"] = "nut-b" };
    }
}
