package io.cindertck.report;

import java.util.List;

/** One object in three accounts, as it is shown; texts are ready but for HTML escaping. */
record AccountView(String object, String said, String held, String recorded, boolean agree) {
  private static final String NOTHING = "nothing";

  static List<AccountView> of(Evidence evidence) {
    return evidence.accounts().stream().limit(Words.ITEMS).map(AccountView::of).toList();
  }

  private static AccountView of(Evidence.Account account) {
    return new AccountView(
        Words.name(account.object()),
        text(account.said()),
        text(account.held()),
        text(account.recorded()),
        account.agree());
  }

  private static String text(String account) {
    return account.isBlank() ? NOTHING : Words.line(account);
  }
}
