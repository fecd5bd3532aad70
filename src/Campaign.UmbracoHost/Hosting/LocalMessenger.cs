using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Carries out Umbraco's cache refreshes at once, in this process.</summary>
internal sealed class LocalMessenger : IServerMessenger
{
    public void Sync() { }

    public void SendMessages() { }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> own)
            throw new InvalidOperationException($"{refresher.Name} does not take {typeof(TPayload).Name}.");
        own.RefreshInternal(payload);
        own.Refresh(payload);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        Refresh(refresher, instances, x => refresher.Refresh(getNumericId(x)));

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        Refresh(refresher, instances, x => refresher.Refresh(getGuidId(x)));

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        foreach (var instance in instances)
            if (refresher is ICacheRefresher<T> own)
                own.Remove(instance);
            else
                refresher.Remove(getNumericId(instance));
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();

    private static void Refresh<T>(ICacheRefresher refresher, T[] instances, Action<T> byId)
    {
        foreach (var instance in instances)
            if (refresher is ICacheRefresher<T> own)
                own.Refresh(instance);
            else
                byId(instance);
    }
}
