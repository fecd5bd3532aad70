using Campaign.Web.Keys;

namespace Campaign.Web.Tests.Keys;

public sealed class TypedKeyTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void It_is_read_however_it_is_typed()
    {
        var key = TypedKey.New();
        var letters = key.Replace("-", "", StringComparison.Ordinal);
        Assert.Equal(17, letters.Length);
        Assert.All(letters, x => Assert.Contains(x, Letters));
        foreach (
            var typed in (string[])
                [
                    key,
                    key.ToLowerInvariant(),
                    key.Replace('-', ' '),
                    $" {letters} ",
                    letters.Replace('0', 'o').Replace('1', 'l'),
                ]
        )
            Assert.Equal(letters, TypedKey.Read(typed));
    }

    [Fact]
    public void One_wrong_letter_is_always_noticed()
    {
        for (var round = 0; round < 20; round++)
        {
            var key = TypedKey.New().Replace("-", "", StringComparison.Ordinal);
            for (var at = 0; at < key.Length; at++)
                foreach (var other in Letters.Where(x => x != key[at]))
                {
                    var typed = key[..at] + other + key[(at + 1)..];
                    Assert.Null(TypedKey.Read(typed));
                    Assert.True(TypedKey.IsMistyped(typed));
                }
        }
    }

    [Fact]
    public void Two_letters_in_the_wrong_order_are_noticed_unless_they_are_the_first_and_the_last_of_the_alphabet()
    {
        for (var round = 0; round < 50; round++)
        {
            var key = TypedKey.New().Replace("-", "", StringComparison.Ordinal);
            for (var at = 1; at < key.Length; at++)
            {
                var (first, second) = (key[at - 1], key[at]);
                if (first == second || (first is '0' or 'Z' && second is '0' or 'Z'))
                    continue;
                Assert.Null(TypedKey.Read(key[..(at - 1)] + second + first + key[(at + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("cpk_1234abcd_x")]
    [InlineData("quen roi")]
    public void Anything_else_is_no_key(string typed)
    {
        Assert.Null(TypedKey.Read(typed));
        Assert.False(TypedKey.IsMistyped(typed));
    }

    [Theory]
    [InlineData("K7QD-3MZA-9XVB-2")]
    [InlineData("K7QD-3MZA-9XVB-2TNE-44")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-U")]
    [InlineData("K7QĐ-3MZÂ-9XVB-2TNE-4")]
    public void A_letter_too_few_or_too_many_or_one_with_marks_is_a_slip(string typed)
    {
        Assert.Null(TypedKey.Read(typed));
        Assert.True(TypedKey.IsMistyped(typed));
    }

    [Fact]
    public void Dashes_of_a_text_program_are_hyphens()
    {
        var key = TypedKey.New();
        Assert.Equal(TypedKey.Read(key), TypedKey.Read(key.Replace('-', '–')));
    }
}
