using System.Text.Json;
using System.Xml.Linq;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Feed readers keep the entries they know, and show those they do not.</summary>
public sealed class ProgrammeFeedTests : IAsyncLifetime
{
    private readonly BroadcastHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_changed_programme_is_a_new_entry_and_an_unchanged_one_is_the_same()
    {
        var first = await EntriesAsync();
        Assert.Equal(2, first.Distinct().Count());
        var before = _host.Store.Current.Find<Script>(await ReadOnBothDaysAsync())!;

        // Something is published that is not read here.
        Publish(before with { Header = before.Header with { Id = Guid.NewGuid(), Places = ["00002"] } });
        Assert.Equal(first, await EntriesAsync());

        Publish(before with { Body = before.Body + "\n\nPTV: Số đúng là 111.\n" });
        var changed = await EntriesAsync();
        Assert.Empty(changed.Intersect(first));

        // Words that were put back are what the reader knows already.
        Publish(before);
        Assert.Equal(first, await EntriesAsync());
    }

    private async Task<Guid> ReadOnBothDaysAsync() =>
        (await ReadAsync("2025-11-21")).Intersect(await ReadAsync("2025-11-22")).First();

    private async Task<IEnumerable<Guid>> ReadAsync(string day) =>
        JsonDocument
            .Parse(await _host.TextAsync($"/api/v1/programmes/{BroadcastSample.Commune}/{day}"))
            .RootElement.GetProperty("sessions")
            .EnumerateArray()
            .SelectMany(x => x.GetProperty("items").EnumerateArray())
            .Select(x => x.GetProperty("scriptId"))
            .Where(x => x.ValueKind == JsonValueKind.String)
            .Select(x => x.GetGuid());

    private void Publish(Script script) =>
        _host.Store.Update(x =>
            x.Apply(
                [script with { Header = script.Header with { Version = x.Seq + 1 } }],
                [
                    new(
                        x.Seq + 1,
                        script.Id,
                        script.Type.Name,
                        script.Language,
                        ChangeAction.Upsert,
                        ChangeReason.Updated,
                        SampleSnapshot.Then
                    ),
                ],
                x.Seq + 1
            )
        );

    private async Task<string[]> EntriesAsync() =>
        [
            .. XDocument
                .Parse(await _host.TextAsync($"/api/v1/programmes/{BroadcastSample.Commune}/sessions.rss"))
                .Descendants("guid")
                .Select(x => x.Value),
        ];
}
