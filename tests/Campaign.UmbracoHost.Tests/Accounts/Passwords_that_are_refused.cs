using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Accounts;

public sealed class Passwords_that_are_refused
{
    private static readonly Officer Officer = new()
    {
        Name = "Nông Thị Hồng Thắm",
        Email = "hongtham.langson@example.vn",
    };

    [Theory]
    [InlineData("passwordpassword", "common in the world")]
    [InlineData("P@ssw0rd12345", "common, in disguise")]
    [InlineData("qwertyuiop123", "a row of keys")]
    [InlineData("123456789012", "digits in order")]
    [InlineData("aaaaaaaaaaaaaaaa", "one letter")]
    [InlineData("matkhau123456", "Vietnamese for password")]
    [InlineData("Mật khẩu 2026!", "the same with marks")]
    [InlineData("m.a.t.k.h.a.u.1.2.3", "the same with dots")]
    [InlineData("anhyeuem12345", "common in Viet Nam")]
    [InlineData("ToiYeuVietNam1", "common in Viet Nam")]
    [InlineData("binhdanggioi2026", "the campaign's own words")]
    [InlineData("Tháng hành động 2026", "the campaign's own words")]
    [InlineData("umbracocampaign1", "the product's own words")]
    [InlineData("hongtham.langson1", "the own address")]
    [InlineData("NongThiHongTham85", "the own name")]
    public async Task What_attackers_try_first_is_refused(string password, string why) =>
        Assert.False(await AcceptsAsync(password), why);

    [Theory]
    [InlineData("cau vong sau con mua rao")]
    [InlineData("Ấm trà nguội bên thềm cũ")]
    [InlineData("kx7w-mq3d-r9vt-pl4n")]
    [InlineData("gio dong nam thoi qua doi che")]
    public async Task Some_words_that_do_not_belong_together_are_accepted(string password) =>
        Assert.True(await AcceptsAsync(password));

    [Fact]
    public async Task Passwords_made_here_pass_our_own_rules()
    {
        for (var i = 0; i < 20; i++)
            Assert.True(await AcceptsAsync(TemporaryPassword.Make()));
    }

    [Fact]
    public async Task A_password_longer_than_a_book_is_refused_and_one_of_many_words_is_not()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(x => $"tu{x}"));
        Assert.False(await AcceptsAsync(text));
        Assert.True(await AcceptsAsync("mua phun bay lat phat tren mai ngoi " + text[..200]));
    }

    private static async Task<bool> AcceptsAsync(string password) =>
        (await new PasswordRules().ValidateAsync(null!, Officer, password)).Succeeded;
}
