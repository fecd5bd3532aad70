using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class The_document_lists_the_api(BackofficeFixture fixture)
{
    [Fact]
    public async Task Every_operation_is_there_with_the_permission_it_needs()
    {
        var document = await fixture.As(OfficerGroup.Writer).GetAsync("/umbraco/openapi/management.json");
        var paths = document["paths"]!.AsObject();
        var listed = paths
            .SelectMany(x => x.Value!.AsObject().Select(m => $"{m.Key.ToUpperInvariant()} {x.Key}"))
            .ToHashSet();
        var expected = ApiRoute
            .All(fixture.Host)
            .Where(x => !x.Path.Contains("**", StringComparison.Ordinal))
            .Select(x => $"{x.Method} /umbraco/management/api/{x.Path.Replace(":guid", "", StringComparison.Ordinal)}");
        Assert.Empty(expected.Except(listed));
        Assert.Equal(
            "Needs: Umb.Document.Publish",
            paths["/umbraco/management/api/v1/document/{id}/publish"]!["put"]!["description"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Nobody_reads_it_without_an_account()
    {
        using var nobody = new Session(fixture.Host.BaseUrl);
        using var answer = await nobody.SendAsync("GET", "/umbraco/openapi/management.json");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
