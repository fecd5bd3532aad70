using System.Diagnostics.Metrics;
using Campaign.Web.Hot;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Hot;

/// <summary>Counts the answers of a host that did not come from the HTTP server.</summary>
internal sealed class HotAnswers : IDisposable
{
    private readonly MeterListener _meters = new();
    private long _count;

    public HotAnswers(IServiceProvider services)
    {
        var own = services.GetRequiredService<IMeterFactory>().Create(HotPath.Meter);
        _meters.InstrumentPublished = (instrument, x) =>
        {
            if (ReferenceEquals(instrument.Meter, own))
                x.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _count, count));
        _meters.Start();
    }

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _meters.Dispose();
}
