using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.Web.Operations.Measures;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.Web.Tests.Operations.Measures;

public sealed class LogLagTests
{
    [Fact]
    public async Task While_its_query_hangs_no_old_number_looks_like_a_good_one()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var clock = new MovedTime(SampleSnapshot.Then);
        var meters = services.GetRequiredService<IMeterFactory>();
        using var lag = new LogLag(
            new HangingLog(),
            new SnapshotStore(SampleSnapshot.Create()),
            meters,
            clock,
            NullLogger<LogLag>.Instance
        );
        await lag.StartAsync(CancellationToken.None);
        while (Told(meters) is not [0])
            await Task.Delay(10);

        clock.Now += TimeSpan.FromSeconds(31);

        Assert.Empty(Told(meters));
        await lag.StopAsync(CancellationToken.None);
    }

    private static List<long> Told(IMeterFactory meters)
    {
        var told = new List<long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, x) =>
            {
                if (instrument.Meter == meters.Product() && instrument.Name == "campaign.log.lag")
                    x.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => told.Add(value));
        listener.Start();
        listener.RecordObservableInstruments();
        return told;
    }
}
