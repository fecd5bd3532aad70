using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast;
using Campaign.Web.Fetches;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Broadcasting over the scripts of <c>content/</c>.</summary>
public sealed class BroadcastHost() : RenderingHost(BroadcastSample.Create())
{
    /// <summary>Registers additional services.</summary>
    internal Action<IServiceCollection> Adjust { get; init; } = _ => { };

    /// <summary>Makes a script public, as the log has it.</summary>
    public void Publish(Script script) =>
        Store.Update(x =>
            x.Apply(
                [script with { Header = script.Header with { Version = x.Seq + 1 } }],
                [
                    new(
                        x.Seq + 1,
                        script.Id,
                        script.Type.Name,
                        script.Language,
                        ChangeAction.Upsert,
                        ChangeReason.Published,
                        Time.Now
                    ),
                ],
                x.Seq + 1
            )
        );

    /// <summary>The scripts of a day, as often as they stand in it.</summary>
    public async Task<List<Guid>> ReadAsync(string day, string place = BroadcastSample.Commune) =>
        [
            .. JsonDocument
                .Parse(await TextAsync($"/api/v1/programmes/{place}/{day}"))
                .RootElement.GetProperty("sessions")
                .EnumerateArray()
                .SelectMany(x => x.GetProperty("items").EnumerateArray())
                .Select(x => x.GetProperty("scriptId"))
                .Where(x => x.ValueKind == JsonValueKind.String)
                .Select(x => x.GetGuid()),
        ];

    protected override void Add(IServiceCollection services)
    {
        services.AddFetches();
        services.AddBroadcast();
        Adjust(services);
    }

    protected override void Use(WebApplication app) => app.UseFetches();

    protected override void Map(WebApplication app) => app.MapBroadcast();
}
