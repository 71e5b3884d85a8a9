module.exports = {
  setFreeSeats({ free }) {
    if (free === 13) throw 'unlucky';
  },
  issueToken: () => ({ token: 'abc' }),
  findPerson: () => ({ id: '1', canLogIn: 'yes' }),
};
