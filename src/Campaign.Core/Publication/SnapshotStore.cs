namespace Campaign.Core.Publication;

/// <summary>
/// Holds the snapshot that readers see. Writers take turns; readers take <see cref="Current"/> once per request and
/// never lock.
/// </summary>
public sealed class SnapshotStore(CampaignSnapshot first)
{
    private readonly Lock _turn = new();
    private volatile CampaignSnapshot _current = first;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The newest snapshot.</summary>
    public CampaignSnapshot Current => _current;

    /// <summary>Makes a newer snapshot the current one and wakes everyone waiting for it.</summary>
    /// <exception cref="ArgumentException">The snapshot is older than the current one of the same log.</exception>
    public void Replace(CampaignSnapshot next) => Update(_ => next);

    /// <summary>Makes a new snapshot from the current one without losing concurrent changes.</summary>
    /// <exception cref="ArgumentException">The snapshot is older than the current one of the same log.</exception>
    public void Update(Func<CampaignSnapshot, CampaignSnapshot> change)
    {
        lock (_turn)
        {
            var next = change(_current);
            if (next.Changes.Log == _current.Changes.Log && next.Seq < _current.Seq)
                throw new ArgumentException($"Snapshot {next.Seq} is older than {_current.Seq}.", nameof(change));
            _current = next;
        }
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Waits until a snapshot reflects the log beyond <paramref name="seq"/> and returns it.</summary>
    public async Task<CampaignSnapshot> NewerThanAsync(long seq, CancellationToken stop)
    {
        while (true)
        {
            // Taken before the comparison, so that a change in between is not missed.
            var changed = _changed.Task;
            if (_current.Seq > seq)
                return _current;
            await changed.WaitAsync(stop);
        }
    }
}
