using System.Text.Json;
using Campaign.UmbracoHost.Json;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace Campaign.UmbracoHost.Caches;

/// <summary>
/// Carries out Umbraco's cache refreshes here at once, and writes them down for the other processes on the same
/// database; see CacheInstructions.
/// </summary>
internal sealed class SharedMessenger(Lazy<CacheInstructions> instructions) : IServerMessenger
{
    public void Sync() { }

    public void SendMessages() { }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> own)
            throw new InvalidOperationException($"{refresher.Name} does not take {typeof(TPayload).Name}.");
        own.RefreshInternal(payload);
        own.Refresh(payload);
        Tell(refresher, CacheInstructionKind.Payload, JsonSerializer.Serialize(payload, CoreJson.Options));
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getNumericId)]);

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getGuidId)]);

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        QueueRemove(refresher, [.. instances.Select(getNumericId)]);

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds)
    {
        Array.ForEach(numericIds, refresher.Remove);
        Tell(refresher, CacheInstructionKind.Remove, JsonSerializer.Serialize(numericIds));
    }

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds)
    {
        Array.ForEach(numericIds, refresher.Refresh);
        Tell(refresher, CacheInstructionKind.RefreshIds, JsonSerializer.Serialize(numericIds));
    }

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds)
    {
        Array.ForEach(guidIds, refresher.Refresh);
        Tell(refresher, CacheInstructionKind.RefreshKeys, JsonSerializer.Serialize(guidIds));
    }

    public void QueueRefreshAll(ICacheRefresher refresher)
    {
        refresher.RefreshAll();
        Tell(refresher, CacheInstructionKind.All, "null");
    }

    private void Tell(ICacheRefresher refresher, CacheInstructionKind kind, string argument) =>
        instructions.Value.Tell(new CacheInstruction(refresher.RefresherUniqueId, kind, argument));
}
