using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Projection;

/// <summary>
/// Done once for a database: whatever is below a province's folder and names no place means that province, never the
/// nation. Readers are told again about every such document, because some of them took it for national.
/// </summary>
public sealed class AddressesTold(
    IPublishedDocuments published,
    IPublicationLog publications,
    IKeyValueService values,
    ItemTables tables,
    ILogger<AddressesTold> log
) : IHostedService
{
    /// <summary>Where the database remembers that it was done.</summary>
    internal const string Key = "Campaign.AddressesTold";

    private const string Done = "1";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (values.GetValue(Key) == Done)
            return;
        var (_, documents) = await published.ReadAllAsync(cancellationToken);
        var folders = documents.Where(x => x.Type == ItemTables.ProvinceFolder).Select(x => x.Key).ToHashSet();
        var told = documents
            .Where(x => x.Ancestors.Any(folders.Contains) && NamesNoPlace(x))
            .Select(x => x.Key)
            .ToList();
        publications.Retell(told);
        values.SetValue(Key, Done);
        log.LogInformation("{Count} documents of provinces that name no place are told of again", told.Count);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool NamesNoPlace(PublishedDocument document) =>
        tables.Find(document.Type) is { Item: not null } table
        && table.AllFields.Any(field =>
            field.AddressesAll && !document.Values.Any(x => x.Alias == field.Alias && Stored.Keys(x.Value).Any())
        );
}
