using System.Diagnostics.Metrics;

namespace Campaign.Core.Measures;

/// <summary>
/// The meter of the product's own instruments. None of them may have a label that names a reader, an officer, a place,
/// an item or an address: a value of a label is a word of the program.
/// </summary>
public static class ProductMeter
{
    /// <summary>Its name.</summary>
    public const string Name = "Campaign";

    // The usual limits are made for milliseconds.
    private static readonly InstrumentAdvice<double> Limits = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    /// <summary>The meter of one application; the same at every call.</summary>
    /// <param name="meters">The application's.</param>
    public static Meter Product(this IMeterFactory meters) => meters.Create(new MeterOptions(Name));

    /// <summary>How long something takes, and how often it happens.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="name">Dotted, as OpenTelemetry names instruments.</param>
    /// <param name="description">What is measured, in English.</param>
    public static Histogram<double> Seconds(this Meter meter, string name, string description) =>
        meter.CreateHistogram(name, "s", description, tags: null, advice: Limits);
}
