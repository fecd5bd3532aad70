using Campaign.Core.Intake;
using Xunit;
using Xunit.Abstractions;

namespace Campaign.Core.Tests.Intake;

/// <summary>Compares what is read from whole documents with tables of what they say.</summary>
public sealed class FactSetTests(ITestOutputHelper output)
{
    public static TheoryData<string> Seeds => FactSet.In("Seeds");

    public static TheoryData<string> Samples => FactSet.In("Samples");

    public static TheoryData<string> Unseen => FactSet.In("Unseen");

    public static TheoryData<string> Letters => FactSet.In("Letters");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Documents_of_the_campaign_are_read_completely(string name) => Check("Seeds", name);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Made_up_documents_are_read_completely(string name) => Check("Samples", name);

    /// <summary>
    /// Documents written before the rules were finished, and not looked at while the rules were written.
    /// </summary>
    [Theory]
    [MemberData(nameof(Unseen))]
    public void Made_up_documents_held_back_are_read(string name) => Check("Unseen", name);

    /// <summary>Letters with the freedom that offices take, their facts written down before they were read.</summary>
    [Theory]
    [MemberData(nameof(Letters))]
    public void Letters_of_many_kinds_of_offices_are_read(string name) => Check("Letters", name);

    [Fact]
    public void Reports_on_documents_are_not_documents()
    {
        Assert.True(new FactSet("Seeds", "na-ri-2017").Reading.IsReport);
        Assert.True(new FactSet("Seeds", "cong-thuong-2021").Reading.IsReport);
        Assert.False(new FactSet("Seeds", "dak-nong-2021").Reading.IsReport);
    }

    [Fact]
    public void A_message_names_its_place()
    {
        var message = new FactSet("Seeds", "dak-nong-2021").Reading.Of(IntakeField.Message).ElementAt(6);
        Assert.Equal("Mục II.2, ý 7", message.Where);
    }

    private void Check(string folder, string name)
    {
        var set = new FactSet(folder, name);
        output.WriteLine(
            $"{name}: {set.Expected} facts, {set.NotFound.Count} not found, {set.Invented.Count} invented"
        );
        Assert.True(
            set.NotFound.Count + set.Invented.Count == 0,
            string.Join(
                '\n',
                [.. set.NotFound.Select(x => $"not found: {x}"), .. set.Invented.Select(x => $"invented: {x}")]
            )
        );
    }
}
