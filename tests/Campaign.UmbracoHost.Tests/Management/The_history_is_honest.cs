using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>One line for each thing an officer did, with the language where there is one.</summary>
[Collection(OnBackoffice.Name)]
public sealed class The_history_is_honest(BackofficeFixture fixture)
{
    [Fact]
    public async Task Creating_saving_publishing_and_withdrawing_are_a_line_each()
    {
        var chief = fixture.As(OfficerGroup.ChiefEditor);
        await chief.PublishAsync(fixture.National);
        var page = await chief.CreateAsync(SampleTypes.Page, "Lịch sử", fixture.National);
        await chief.PublishAsync(page);
        using var unpublished = await chief.SendAsync("PUT", $"document/{page}/unpublish", new { cultures = new[] { "vi-VN" } });
        Assert.True(unpublished.IsSuccessStatusCode);
        var lines = (await chief.GetAsync($"document/{page}/audit-log?orderDirection=Ascending"))["items"]!.AsArray()
            .Select(x => $"{x!["logType"]} [{x["parameters"]}] {x["comment"]}").ToList();
        Assert.Fail(string.Join("\n", lines));
    }
}
